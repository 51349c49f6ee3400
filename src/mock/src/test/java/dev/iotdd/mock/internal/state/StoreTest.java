package dev.iotdd.mock.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.mock.internal.api.Trees;
import dev.iotdd.mock.internal.state.Region.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final Scope HERE = new Scope("123456789012", "eu-west-1");
    private static final Scope THERE = new Scope("123456789012", "us-east-1");

    private final Store store = new Store();

    @Test
    void severalScopesChangeTogetherOrNotAtAll() {
        assertThatThrownBy(() -> store.change(new TreeSet<>(List.of(HERE, THERE)), drafts -> {
                    create(drafts.apply(HERE), "lost");
                    create(drafts.apply(THERE), "lost");
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names(HERE)).isEmpty();
        assertThat(names(THERE)).isEmpty();
        store.change(new TreeSet<>(List.of(HERE, THERE)), drafts -> {
            create(drafts.apply(HERE), "kept");
            create(drafts.apply(THERE), "kept");
        });
        assertThat(names(HERE)).containsExactly("kept");
        assertThat(names(THERE)).containsExactly("kept");
    }

    @Test
    void whatOthersWriteMeanwhileIsKept() {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            await(started);
            create(store.region(THERE), "other");
        });
        assertThatThrownBy(() -> store.change(new TreeSet<>(List.of(HERE, THERE)), drafts -> {
                    started.countDown();
                    create(drafts.apply(THERE), "draft");
                    assertThat(names(THERE)).isEmpty();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        other.join();
        assertThat(names(THERE)).containsExactly("other");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Region region, String name) {
        region.change(now -> {
            Resource created = Resource.created(
                    Kind.PROFILE, region.scope(), name, Trees.NODES.objectNode(), Map.of(), "", Instant.EPOCH);
            return new Change<>(now.with(created), created);
        });
    }

    private Iterable<String> names(Scope scope) {
        return store.region(scope).now().all(Kind.PROFILE).keySet();
    }
}
