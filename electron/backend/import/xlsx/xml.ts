import sax from 'sax';
import { damaged, type Parts } from './parts.ts';

/** Attributes by name without namespace prefix; `r:id` keeps its prefix apart from `id`. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part is read with. Element names come without namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether the rest of the part does not matter. */
  enough?(): boolean;
}

/**
 * Reads a part as XML while it inflates. No entity but XML's own five is known.
 *
 * @throws {AppError} `import.workbook-damaged` for what is not well-formed or holds a document type.
 */
export async function readXml(parts: Parts, path: string, handler: XmlHandler): Promise<void> {
  const parser = sax.parser(true, { position: false });
  parser.ondoctype = () => {
    throw damaged(path);
  };
  parser.onerror = (error) => {
    throw damaged(path, error);
  };
  parser.onopentag = (tag) =>
    handler.open?.(local(tag.name), tag.attributes as Record<string, string>);
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  parser.onclosetag = (name) => handler.close?.(local(name));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  await parts.read(
    path,
    (bytes) => {
      parser.write(decoder.decode(bytes, { stream: true }));
      return handler.enough?.() ?? false;
    },
    () => void parser.write(decoder.decode()).close(),
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
