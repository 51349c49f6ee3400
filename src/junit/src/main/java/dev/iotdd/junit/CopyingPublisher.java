package dev.iotdd.junit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Passes a body on, and tells its whole text before whoever reads it learns that it is complete. */
final class CopyingPublisher implements Publisher<ByteBuffer> {

    private final Publisher<ByteBuffer> source;
    private final Consumer<String> whole;

    CopyingPublisher(Publisher<ByteBuffer> source, Consumer<String> whole) {
        this.source = source;
        this.whole = whole;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> reader) {
        source.subscribe(new Copying(reader, whole));
    }

    private static final class Copying implements Subscriber<ByteBuffer> {

        private final Subscriber<? super ByteBuffer> reader;
        private final Consumer<String> whole;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Copying(Subscriber<? super ByteBuffer> reader, Consumer<String> whole) {
            this.reader = reader;
            this.whole = whole;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer part) {
            byte[] copy = new byte[part.remaining()];
            part.duplicate().get(copy);
            bytes.writeBytes(copy);
            reader.onNext(part);
        }

        @Override
        public void onError(Throwable problem) {
            reader.onError(problem);
        }

        @Override
        public void onComplete() {
            whole.accept(bytes.toString(StandardCharsets.UTF_8));
            reader.onComplete();
        }
    }
}
