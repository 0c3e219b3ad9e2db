import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { City } from '../city.ts';
import { PlatformError } from '../errors.ts';
import { field, listParam, param } from '../request.ts';

const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_FILES = 10;

/** What a file really is, whatever it calls itself. */
const MAGIC: readonly (readonly [type: string, prefix: string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['application/pdf', '25504446'],
  ['application/zip', '504b0304'],
];

/** File store and short links. */
export async function addFiles(app: FastifyInstance, city: City): Promise<void> {
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES } });
  app.post('/filestore/v1/files', async (request, reply) =>
    reply.code(201).send({ files: await upload(request, city) }),
  );
  app.get('/filestore/v1/files/url', (request) => urls(request, city));
  app.get('/filestore/v1/files/id', (request, reply) => {
    const row = file(city, param(request, 'tenantId') ?? '', param(request, 'fileStoreId') ?? '');
    if (!row) throw new PlatformError('FILE_NOT_FOUND', 'The file is not there', 404);
    return reply.type(row.type).send(row.bytes);
  });
  app.post('/egov-url-shortening/shortener', (request, reply) =>
    reply.type('text/plain').send(shorten(request, city)),
  );
  app.get<{ Params: { id: string } }>('/egov-url-shortening/:id', (request, reply) => {
    const row = city.get<{ url: string }>('select url from links where id = ?', request.params.id);
    if (!row) throw new PlatformError('INVALID_URL', 'The link is not known', 404);
    return reply.redirect(row.url);
  });
}

async function upload(request: FastifyRequest, city: City): Promise<readonly object[]> {
  const values = new Map<string, string>();
  const kept: { type: string; bytes: Buffer }[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') values.set(part.fieldname, String(part.value));
    else kept.push(await readFile(part));
  }
  const [tenantId, module] = [values.get('tenantId'), values.get('module')];
  if (!tenantId || !module || kept.length === 0) {
    throw new PlatformError('EG_FILESTORE_INVALID_INPUT', 'file, tenantId and module are mandatory');
  }
  return kept.map(({ type, bytes }) => {
    const fileStoreId = city.newUuid();
    city.run('insert into files values (?, ?, ?, ?)', fileStoreId, tenantId, type, bytes);
    return { fileStoreId, tenantId };
  });
}

async function readFile(part: MultipartFile): Promise<{ type: string; bytes: Buffer }> {
  const bytes = await part.toBuffer().catch(() => {
    throw new PlatformError('EG_FILESTORE_INVALID_INPUT', 'The file is larger than allowed');
  });
  const head = bytes.subarray(0, 8).toString('hex');
  const type = MAGIC.find(([, prefix]) => head.startsWith(prefix))?.[0];
  if (type === undefined)
    throw new PlatformError('EG_FILESTORE_INVALID_INPUT', 'The content is not of an allowed type');
  return { type, bytes };
}

function file(city: City, tenant: string, id: string): { type: string; bytes: Buffer } | undefined {
  return city.get('select type, bytes from files where id = ? and tenant = ?', id, tenant);
}

/** By exact tenant. An image's url is a comma-joined list, the original first. */
function urls(request: FastifyRequest, city: City): object {
  const tenant = param(request, 'tenantId') ?? '';
  const base = `http://${request.host}/filestore/v1/files/id?tenantId=${tenant}`;
  const found = listParam(request, 'fileStoreIds').flatMap((id) => {
    const row = file(city, tenant, id);
    if (!row) return [];
    const url = `${base}&fileStoreId=${id}`;
    return [{ id, url: row.type.startsWith('image/') ? `${url},${url}&size=small` : url }];
  });
  return { ...Object.fromEntries(found.map(({ id, url }) => [id, url])), fileStoreIds: found };
}

/** Answers plain text, not JSON. */
function shorten(request: FastifyRequest, city: City): string {
  const url = field(request.body, 'url');
  if (typeof url !== 'string' || !URL.canParse(url))
    throw new PlatformError('URL_SHORTENING_INVALID_URL', 'The URL is not valid');
  const id = createHash('sha256').update(url).digest('base64url').slice(0, 7);
  city.run('insert into links values (?, ?) on conflict do nothing', id, url);
  return `http://${request.host}/egov-url-shortening/${id}`;
}
