import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';

type JsonObject = Record<string, unknown>;

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'For 422: what is wrong with which field.' }),
  })
  .meta({ description: 'RFC 9457' });

/** The contract as OpenAPI 3.1, from the schemas that the routes use themselves. */
export function toOpenApi(): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clearhold',
      version: '1',
      description: 'What is held at customs, what is cleared, what is about to cost money, and why.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ apiKey: [] }],
    paths: toPaths(),
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: toJsonSchema(Problem) },
    },
  };
}

function toPaths(): Record<string, JsonObject> {
  const paths: Record<string, JsonObject> = {};
  for (const endpoint of ENDPOINTS) {
    const operations = paths[endpoint.path] ?? {};
    operations[(endpoint.method ?? 'GET').toLowerCase()] = toOperation(endpoint);
    paths[endpoint.path] = operations;
  }
  return paths;
}

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version that was seen. When it has changed since: 409 with what is current.',
  schema: { type: 'string' },
};

function toOperation(endpoint: Endpoint): JsonObject {
  return {
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1]],
    parameters: [
      ...toPathParameters(endpoint.path),
      ...toQueryParameters(endpoint.query),
      ...(endpoint.versioned ? [IF_MATCH] : []),
    ],
    ...(endpoint.body ? { requestBody: toRequestBody(endpoint.body) } : {}),
    responses: {
      200: { description: endpoint.summary, content: toContent(endpoint) },
      default: {
        description: 'What stands in the way',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function toRequestBody(body: z.ZodType): JsonObject {
  const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input' });
  return { content: { 'application/json': { schema } } };
}

function toContent({ answer, shape }: Endpoint): JsonObject {
  switch (shape) {
    case 'event-stream':
      return { 'text/event-stream': { schema: toJsonSchema(answer) } };
    case 'file':
      return {
        'text/csv': { schema: { type: 'string' } },
        'application/x-ndjson': { schema: toJsonSchema(answer) },
      };
    case 'sheet':
      return {
        'text/csv': { schema: { type: 'string' } },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          schema: { type: 'string', format: 'binary' },
        },
      };
    case 'page':
      return { 'application/json': { schema: toJsonSchema(toPageSchema(answer)) } };
    case undefined:
      return { 'application/json': { schema: toJsonSchema(answer) } };
  }
}

/** One page of a list. */
export function toPageSchema(item: z.ZodType) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Asks for the page after this one.' }),
  });
}

function toPathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function toQueryParameters(query: z.ZodObject | undefined): JsonObject[] {
  if (!query) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    ...(typeof schema === 'object' && schema.description ? { description: schema.description } : {}),
    schema,
  }));
}

/** Answers may gain fields: a reader must not refuse what it does not know. */
function toJsonSchema(schema: z.ZodType): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return rest;
}
