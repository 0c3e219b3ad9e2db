import type { FastifyInstance } from 'fastify';
import type { City } from '../city.ts';
import { boundary, masterData } from '../masters/mdms.ts';
import { messagesOf } from '../masters/messages.ts';
import { PlatformError } from '../errors.ts';
import { field, listParam, numberParam, param, responseInfo, text } from '../request.ts';

/** Master data in both services, boundaries, localisation: readable without a token. */
export function addMasters(app: FastifyInstance, _city: City): void {
  for (const path of ['/egov-mdms-service/v1/_search', '/mdms-v2/v1/_search']) {
    app.post(path, (request) => ({
      ResponseInfo: null,
      MdmsRes: searchV1(field(request.body, 'MdmsCriteria')),
    }));
  }
  app.post('/mdms-v2/v2/_search', (request) => ({
    ResponseInfo: responseInfo(request),
    mdms: searchV2(field(request.body, 'MdmsCriteria')),
  }));
  app.post('/egov-location/location/v11/boundarys/_search', (request) => {
    const tenant = param(request, 'tenantId');
    if (tenant === undefined) throw new PlatformError('TENANT_ID_MANDATORY', 'tenantId is mandatory');
    const type = param(request, 'boundaryType');
    return { ResponseInfo: null, TenantBoundary: boundary(tenant).map((tree) => onlyType(tree, type)) };
  });
  app.post('/localization/messages/v1/_search', (request) => {
    const locale = param(request, 'locale') ?? 'en_IN';
    const codes = listParam(request, 'codes');
    const module = param(request, 'module');
    const found = messagesOf(locale).filter(
      (each) =>
        (codes.length === 0 || codes.includes(each.code)) && (module === undefined || each.module === module),
    );
    return { messages: found, total: numberParam(request, 'limit', found.length, found.length) };
  });
}

function searchV1(criteria: unknown): Record<string, Record<string, unknown>> {
  const tenant = text(criteria, 'tenantId') ?? '';
  const modules = (field(criteria, 'moduleDetails') ?? []) as readonly unknown[];
  return Object.fromEntries(
    modules.map((each) => {
      const module = text(each, 'moduleName') ?? '';
      const details = (field(each, 'masterDetails') ?? []) as readonly unknown[];
      const names = details.map((detail) => text(detail, 'name') ?? '');
      const isActiveOnly = details.some((detail) =>
        /@\.active\s*==\s*true/.test(text(detail, 'filter') ?? ''),
      );
      return [
        module,
        Object.fromEntries(
          names.map((name) => [name, filtered(masterData(tenant, module, name), isActiveOnly)]),
        ),
      ];
    }),
  );
}

function filtered(rows: readonly unknown[], isActiveOnly: boolean): readonly unknown[] {
  return isActiveOnly ? rows.filter((row) => field(row, 'active') === true) : rows;
}

const DEFAULT_PAGE_V2 = 10;

function searchV2(criteria: unknown): readonly object[] {
  const tenantId = text(criteria, 'tenantId') ?? '';
  const schemaCode = text(criteria, 'schemaCode') ?? '';
  const [module = '', name = ''] = schemaCode.split('.');
  const offset = Number(field(criteria, 'offset') ?? 0);
  const limit = Number(field(criteria, 'limit') ?? DEFAULT_PAGE_V2);
  return masterData(tenantId, module, name)
    .slice(offset, offset + limit)
    .map((data, index) => ({
      id: `${schemaCode}-${offset + index}`,
      tenantId,
      schemaCode,
      uniqueIdentifier: text(data, 'serviceCode') ?? text(data, 'code') ?? String(offset + index),
      data,
      isActive: field(data, 'active') !== false,
      auditDetails: null,
    }));
}

/** With a boundary type the answer lists just the boundaries of that type. */
function onlyType(tree: unknown, type: string | undefined): unknown {
  if (type === undefined) return tree;
  const flat = flatten(field(tree, 'boundary')).filter((each) => text(each, 'label') === type);
  return { ...(tree as object), boundary: flat };
}

function flatten(node: unknown): readonly unknown[] {
  const children = (field(node, 'children') ?? []) as readonly unknown[];
  return [node, ...children.flatMap(flatten)];
}
