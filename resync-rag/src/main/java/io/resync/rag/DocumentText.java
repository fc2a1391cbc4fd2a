package io.resync.rag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of one file: strict UTF-8, of limited size, with or without byte order mark, any line ends. */
final class DocumentText {
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private DocumentText() {}

    static String read(Path file) throws IOException, UnreadableDocumentException {
        var text = decode(bytes(file)).replace("\r\n", "\n").replace('\r', '\n');
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file) throws IOException, UnreadableDocumentException {
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableDocumentException(
                        "has " + Files.size(file) + " bytes, expected at most " + MOST_BYTES);
            }
            return bytes;
        }
    }

    private static String decode(byte[] bytes) throws UnreadableDocumentException {
        var in = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            throw new UnreadableDocumentException("malformed text at byte " + in.position() + ", expected UTF-8");
        }
        return text.flip().toString();
    }
}
