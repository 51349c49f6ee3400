package dev.iotdd.mock.internal.admin;

import dev.iotdd.mock.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The latest calls. Bounded in number and in size, so that a long run takes no more memory than a short one. */
public final class Recorder {

    /** Longest text of a body that is kept. */
    public static final int LONGEST = 64 << 10;

    private static final long MOST_CHARACTERS = 16 << 20;

    private final int most;
    private final Consumer<Call> listener;
    private final Deque<Call> calls = new ArrayDeque<>();
    private long count;
    private long characters;

    /**
     * @param most how many calls are kept
     * @param listener is told each of them
     */
    public Recorder(int most, Consumer<Call> listener) {
        this.most = most;
        this.listener = listener;
    }

    /** Number of all calls ever. */
    public synchronized long count() {
        return count;
    }

    /** Records a call. Numbers are given in the order of recording, so that whoever asks for later ones misses none. */
    public void add(LongFunction<Call> numbered) {
        // Outside the lock: a listener may ask for the calls, and may take its time.
        listener.accept(kept(numbered));
    }

    private synchronized Call kept(LongFunction<Call> numbered) {
        count++;
        Call call = numbered.apply(count);
        calls.addLast(call);
        characters += size(call);
        while (calls.size() > most || characters > MOST_CHARACTERS) {
            characters -= size(calls.removeFirst());
        }
        return call;
    }

    private static long size(Call call) {
        return (long) call.requestBody().length() + call.responseBody().length();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized void clear() {
        calls.clear();
        characters = 0;
    }

    /** A text, shortened to what is kept. */
    public static String kept(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
