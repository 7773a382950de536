export * from '../../harness/clock';
