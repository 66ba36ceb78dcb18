/** A body that arrives in pieces -> lines, and server-sent events. */

/** One server-sent event. */
export interface ServerSentEvent {
  event: string | null;
  data: string;
  id: string | null;
}

/** The chunks of a body. Leaving early cancels it, which frees the connection. */
export async function* chunksOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Lines without their ends (LF, CR or CRLF), each as soon as it is complete; at last what no line end follows. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let endsInCR = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (endsInCR && text.startsWith('\n')) text = text.slice(1);
    else if (!text) continue;
    endsInCR = text.endsWith('\r');
    const lines = text.split(/\r\n|\r|\n/);
    const last = lines.pop() ?? '';
    if (lines.length) {
      lines[0] = rest + (lines[0] ?? '');
      rest = last;
      yield* lines;
    } else rest += last;
  }
  rest += decoder.decode();
  if (rest) yield rest;
}

/** Events as the HTML standard reads them; one that no empty line ends is not complete and is left out. */
export async function* eventsOf(
  lines: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let event: string | null = null;
  let data: string[] = [];
  let id: string | null = null;
  for await (const line of lines) {
    if (line) {
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
      if (field === 'event') event = value;
      else if (field === 'data') data.push(value);
      else if (field === 'id' && !value.includes('\0')) id = value;
    } else if (event !== null || data.length) {
      yield { event, data: data.join('\n'), id };
      event = null;
      data = [];
    }
  }
}
