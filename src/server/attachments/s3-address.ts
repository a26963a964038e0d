/** What is needed to use a bucket of an S3-compatible store. */
export interface S3Address {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
  /** The bucket: "https://host/bucket". */
  base: URL;
  /** What the keys begin with in the bucket: '' or "folder/". */
  folder: string;
}

/**
 * Reads https://KEY:SECRET@HOST/BUCKET[/FOLDER][?region=REGION]; null when it is none. Signs such as / + @ : in key and secret are
 * percent-encoded, as in any address. Without a region it is us-east-1, which most stores other than Amazon's take.
 */
export function readS3Address(text: string): S3Address | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const [bucket, ...folders] = url.pathname.split('/').filter((part) => part !== '');
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || !url.username || !url.password || !bucket) return null;
  try {
    return {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      region: url.searchParams.get('region') || 'us-east-1',
      base: new URL(`${url.protocol}//${url.host}/${bucket}`),
      folder: folders.map((part) => `${decodeURIComponent(part)}/`).join(''),
    };
  } catch {
    return null;
  }
}
