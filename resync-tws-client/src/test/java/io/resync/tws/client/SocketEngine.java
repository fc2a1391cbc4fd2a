package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.NOW;
import static io.resync.tws.client.LoopbackEngine.PROD;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An engine on loopback that is nothing but a socket. It keeps what came byte for byte, as no HTTP library sees it, and
 * writes what the test says, be it HTTP or not.
 */
final class SocketEngine implements AutoCloseable {
    private final ServerSocket server;
    private final Answer answer;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SocketEngine(Answer answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Writes the answer to one request, head and body of which are given as they came. */
    interface Answer {
        /** True when the connection can be used again. */
        boolean to(String request, OutputStream out) throws IOException;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/twsd");
    }

    TwsClientOptions.Builder options() {
        return TwsClientOptions.builder(PROD, endpoint(), new Credentials.Basic("ops", "secret-of-ops"))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .retries(0);
    }

    /** All that came, in the order of arrival. */
    Queue<String> requests() {
        return requests;
    }

    /** A whole answer with a body of this type. */
    static boolean answer(OutputStream out, int status, String headers, byte[] body) throws IOException {
        var head = "HTTP/1.1 " + status + " x\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        var whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        whole.writeTo(out);
        return true;
    }

    /** Method and target of a request. */
    static String line(String request) {
        return request.substring(0, request.indexOf(" HTTP/1.1\r\n"));
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            assert server.isClosed() : e;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                var request = request(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                goesOn = answer.to(request, socket.getOutputStream());
            }
        } catch (IOException e) {
            assert !socket.isConnected() || socket.isClosed() || e.getMessage() != null : e; // the client went away
        } finally {
            open.remove(socket);
        }
    }

    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        var lengthAt = head.toString().toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length: ");
        if (lengthAt < 0) {
            return head.toString();
        }
        int begin = lengthAt + "\r\ncontent-length: ".length();
        int length = Integer.parseInt(head.substring(begin, head.indexOf("\r\n", begin)));
        return head + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "socket-engine");
        thread.setDaemon(true);
        thread.start();
    }
}
