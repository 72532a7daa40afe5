package ma.jisr.local.play;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Many people doing the same at once, so many at a time. */
final class Crowd {

    private final int atOnce;

    Crowd(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Ends with the first refusal, if there is one, after everybody has tried. */
    void each(List<Beneficiary> people, Consumer<Beneficiary> does) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            CompletableFuture.allOf(people.stream()
                            .map(each -> CompletableFuture.runAsync(() -> does.accept(each), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
