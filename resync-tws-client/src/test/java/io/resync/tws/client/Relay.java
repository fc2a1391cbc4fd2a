package io.resync.tws.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and an engine, and counts connections: how many were made, and how many are still open. */
final class Relay implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final Phaser connections = new Phaser(1);

    Relay(URI engine) {
        target = engine.getPort();
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/twsd");
    }

    int made() {
        return made.get();
    }

    int mostOpen() {
        return mostOpen.get();
    }

    /** Returns once the client has closed all that it opened. */
    void awaitNoneOpen(long seconds) throws InterruptedException, TimeoutException {
        connections.awaitAdvanceInterruptibly(connections.arrive(), seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var client = server.accept();
                connections.register();
                made.incrementAndGet();
                mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
                daemon(() -> relay(client));
            }
        } catch (IOException e) {
            assert server.isClosed() : e;
        }
    }

    private void relay(Socket client) {
        try (client;
                var engine = new Socket(InetAddress.getLoopbackAddress(), target)) {
            client.setTcpNoDelay(true);
            engine.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(engine);
            daemon(() -> copy(engine, client));
            copy(client, engine);
        } catch (IOException e) {
            assert sockets.contains(client) || server.isClosed() : e;
        } finally {
            open.decrementAndGet();
            connections.arriveAndDeregister();
        }
    }

    /** Until one of them closes; then both are closed. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            assert from.isClosed() || to.isClosed() || e.getMessage() != null : e; // one of them went away
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
