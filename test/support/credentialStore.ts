export * from '../../harness/credentialStore';
