import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { CityFault } from './fault.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

export interface YamlRead<T> {
  /** Absent where there are faults. */
  readonly value?: T;
  readonly faults: readonly CityFault[];
  /** Line of the key at a path, for faults that only show beside other files. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads a YAML text against a schema. Every fault carries the line of the value it is about; a missing key carries the
 * line of the map that should have it. `firstLine` is where the text begins in its file (front matter begins on line 2).
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, file: string, firstLine = 1): YamlRead<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      lineOf: () => firstLine,
      faults: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: `is not YAML: ${error.message}`,
      })),
    };
  }
  const lineOf = (path: Path): number => lineAt(offsetOf(document, path));
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, faults: [], lineOf };
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, file, lineOf)), lineOf };
}

function faultsOf(issue: Issue, file: string, lineOf: (path: Path) => number): CityFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      message: `unknown key «${[...issue.path, key].join('.')}»; remove it or mend its spelling`,
    }));
  }
  const where = issue.path.join('.');
  return [
    { file, line: lineOf(issue.path), message: where === '' ? issue.message : `${where} ${issue.message}` },
  ];
}

/** Offset of the key at the path, or of its nearest ancestor that is there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last));
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
