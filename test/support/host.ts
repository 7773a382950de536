export * from '../../harness/host';
