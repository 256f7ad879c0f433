package news.onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * A network on the way to a server that can begin to hold back what clients send on the connections that exist, or what they
 * are answered: it keeps every byte, and their farewell, and delivers all of it later. New connections are not held back.
 */
final class StallingProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile long sendingStalledSince = Long.MAX_VALUE;
    private volatile long answersStalledSince = Long.MAX_VALUE;

    StallingProxy(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Holds back what the connections so far send from now on. */
    void stall() {
        held = new CountDownLatch(1);
        sendingStalledSince = System.nanoTime();
    }

    /** Holds back what the connections so far are answered from now on. */
    void stallAnswers() {
        held = new CountDownLatch(1);
        answersStalledSince = System.nanoTime();
    }

    /** Delivers what was held back. */
    void release() {
        held.countDown();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                long born = System.nanoTime();
                Thread.ofVirtual().start(() -> carry(client, behind, () -> born < sendingStalledSince));
                Thread.ofVirtual().start(() -> carry(behind, client, () -> born < answersStalledSince));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, BooleanSupplier concerned) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                waitIfHeld(concerned);
                out.write(some, 0, count);
                out.flush();
            }
            waitIfHeld(concerned);
            to.shutdownOutput();
        } catch (IOException gone) {
            // the other direction ends by itself
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitIfHeld(BooleanSupplier concerned) throws InterruptedException {
        if (concerned.getAsBoolean()) {
            held.await();
        }
    }

    @Override
    public void close() throws IOException {
        release();
        door.close();
    }
}
