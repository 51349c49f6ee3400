package dev.iotdd.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A bar on a terminal that shows itself once the work has taken longer than a second, and leaves nothing behind. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicLong next = new AtomicLong(System.nanoTime() + PATIENCE);
    private volatile boolean shown;

    private Progress(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    static Progress of(Console console, int total) {
        return new Progress(console.err(), console.errIsTerminal(), total);
    }

    /** Takes notice that {@code count} are done; from any thread. */
    void done(int count) {
        int done = most.accumulateAndGet(count, Math::max);
        long due = next.get();
        long now = System.nanoTime();
        if (terminal && now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            shown = true;
            int filled = (int) ((long) WIDTH * done / total);
            out.print(ERASE + "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            out.print(ERASE);
            out.flush();
        }
    }
}
