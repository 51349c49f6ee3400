package dev.iotdd.mock.internal.admin;

import dev.iotdd.mock.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The latest calls. Bounded in number and in size, so that a long run takes no more memory than a short one. */
public final class Recorder {

    /** Longest text of a body that is kept. */
    public static final int LONGEST = 64 << 10;

    private static final long MOST_CHARACTERS = 16 << 20;

    private final int most;
    private final Optional<Consumer<Call>> listener;
    private final Deque<Entry> calls = new ArrayDeque<>();
    private long count;
    private long characters;

    /**
     * @param most how many calls are kept
     * @param listener is told each of them, if there is one
     */
    public Recorder(int most, Optional<Consumer<Call>> listener) {
        this.most = most;
        this.listener = listener;
    }

    /** Number of all calls ever. */
    public synchronized long count() {
        return count;
    }

    /**
     * Records a call. Numbers are given in the order of recording, so that whoever asks for later ones misses none.
     *
     * @param size length of what {@code numbered} holds on to
     * @param numbered makes the call, when somebody first asks for it: most calls are forgotten before
     */
    public void add(long size, LongFunction<Call> numbered) {
        Entry entry = kept(size, numbered);
        // Outside the lock: a listener may ask for the calls, and may take its time.
        listener.ifPresent(told -> told.accept(entry.call()));
    }

    private synchronized Entry kept(long size, LongFunction<Call> numbered) {
        count++;
        Entry entry = new Entry(count, size, numbered);
        if (size > LONGEST) {
            // The call is shorter than what it would be made of.
            entry.size = size(entry.call());
        }
        calls.addLast(entry);
        characters += entry.size;
        while (calls.size() > most || characters > MOST_CHARACTERS) {
            characters -= calls.removeFirst().size;
        }
        return entry;
    }

    private static long size(Call call) {
        return (long) call.requestBody().length() + call.responseBody().length();
    }

    public synchronized List<Call> calls() {
        return calls.stream().map(Entry::call).toList();
    }

    public synchronized void clear() {
        calls.clear();
        characters = 0;
    }

    /** A call, or what it will be made of. */
    private static final class Entry {

        private final long id;
        private long size;
        private LongFunction<Call> making;

        Entry(long id, long size, LongFunction<Call> making) {
            this.id = id;
            this.size = size;
            this.making = making;
        }

        synchronized Call call() {
            Call call = making.apply(id);
            // It is made once, and what it was made of may go.
            making = same -> call;
            return call;
        }
    }

    /** A text, shortened to what is kept. */
    public static String kept(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
