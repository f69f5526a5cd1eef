import { z } from 'zod';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';
import { whole } from '../whole.js';

/** A bucket of an S3-compatible store. */
export interface BucketPlace {
  readonly kind: 's3';
  /** Address of the store; null: that of Amazon in the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  /** Null: as the machine tells who it is (role of the instance, of the pod). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
  /** Whether the bucket stands in the path of an address, or in the name of its host. */
  readonly bucketInPath: boolean;
}

/** Where evidence files lie: in the data directory, or in an S3-compatible store. */
export type FilesPlace = { readonly kind: 'directory' } | BucketPlace;

/** Evidence files. */
export const fileSettings = {
  attachmentMegabytes: {
    name: 'REDRESS_ATTACHMENT_MB',
    form: whole(1, 500),
    standard: '25',
    meaning: 'Largest evidence file, in megabytes.',
    allowed: 'a whole number from 1 to 500',
  },
  files: {
    name: 'REDRESS_FILES',
    form: z.enum(['directory', 's3']),
    standard: 'directory',
    meaning: 'Where evidence files lie: in the data directory, which all processes then share, or in an S3-compatible store.',
    allowed: 'one of directory, s3',
  },
  s3Bucket: {
    name: 'S3_BUCKET',
    form: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    standard: null,
    meaning: 'Bucket of the evidence files, used where `REDRESS_FILES` is `s3`. It is there already, and holds nothing else.',
    allowed: 'the name of a bucket (3 to 63 small letters, digits, dots and hyphens), needed where REDRESS_FILES is s3',
  },
  s3Endpoint: {
    name: 'S3_ENDPOINT',
    form: z.string().regex(/^https?:\/\/[^\s/]+\/?$/),
    standard: null,
    meaning: 'Address of the S3-compatible store. Where it is not set, it is that of Amazon in the region.',
    allowed: 'an address such as https://files.example.org',
  },
  s3Region: {
    name: 'S3_REGION',
    form: z.string().regex(/^[a-z0-9-]{1,40}$/),
    standard: 'us-east-1',
    meaning: 'Region of the store, which goes into the signature of each request.',
    allowed: 'the name of a region, such as eu-central-1',
  },
  s3AccessKeyId: {
    name: 'S3_ACCESS_KEY_ID',
    form: z.string().min(1).max(200),
    standard: null,
    meaning: 'Key by which the house is known to the store. Where it is not set, the machine tells who it is (a role of its own).',
    allowed: 'up to 200 characters, together with S3_SECRET_ACCESS_KEY',
  },
  s3SecretAccessKey: {
    name: 'S3_SECRET_ACCESS_KEY',
    form: z.string().min(1).max(200),
    standard: null,
    meaning: 'The secret that goes with `S3_ACCESS_KEY_ID`.',
    allowed: 'up to 200 characters, together with S3_ACCESS_KEY_ID',
    secret: true,
  },
  s3BucketIn: {
    name: 'S3_BUCKET_IN',
    form: z.enum(['path', 'host']),
    standard: 'path',
    meaning: "Where an address names the bucket: in its path, as most stores of one's own want it, or in the name of the host.",
    allowed: 'one of path, host',
  },
} as const satisfies Record<string, Setting>;

function readCredentials({ required, isSet }: SettingReader): BucketPlace['credentials'] {
  const { s3AccessKeyId, s3SecretAccessKey } = fileSettings;
  if (isSet(s3AccessKeyId) || isSet(s3SecretAccessKey))
    return { accessKeyId: required(s3AccessKeyId), secretAccessKey: required(s3SecretAccessKey) };
  return null;
}

function readPlace(reader: SettingReader): FilesPlace {
  const { read, required } = reader;
  const kind = required(fileSettings.files);
  const bucket = kind === 's3' ? required(fileSettings.s3Bucket) : read(fileSettings.s3Bucket);
  const place = {
    endpoint: read(fileSettings.s3Endpoint),
    region: required(fileSettings.s3Region),
    credentials: readCredentials(reader),
    bucketInPath: required(fileSettings.s3BucketIn) === 'path',
  };
  return kind === 's3' && bucket !== null ? { kind, bucket, ...place } : { kind: 'directory' };
}

export function readFiles(reader: SettingReader): { readonly maximumBytes: number; readonly place: FilesPlace } {
  return { maximumBytes: reader.required(fileSettings.attachmentMegabytes) * 1024 * 1024, place: readPlace(reader) };
}
