import { compressSite } from './compress.ts';

const { files, before, after } = await compressSite(process.argv[2] ?? 'dist');
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
console.log(`${files} files: ${megabytes(before)}, with Brotli ${megabytes(after)}`);
