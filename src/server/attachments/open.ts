import { join } from 'node:path';
import type { Blobs } from './blobs.ts';
import { folderBlobs } from './folder.ts';
import { s3Blobs } from './s3.ts';

/** Where this installation keeps photos and voice notes: an S3-compatible store where an address is given, else the data folder. */
export const openBlobs = ({ s3Url, dataDir }: { s3Url: string | null; dataDir: string }): Blobs =>
  s3Url ? s3Blobs(s3Url) : folderBlobs(join(dataDir, 'attachments'));
