package ma.jisr.registration.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.Fact;
import ma.jisr.starter.facts.FactSource;

/** Code requests in a map, and the facts that they told. */
final class InMemoryCodeRequests implements CodeRequests {

    final List<Fact> told = new ArrayList<>();
    private final Map<String, CodeRequest> requests = new HashMap<>();

    @Override
    public Optional<Versioned<CodeRequest>> find(String id) {
        return Optional.ofNullable(requests.get(id)).map(request -> new Versioned<>(request, 1));
    }

    @Override
    public boolean create(String id, Decided<CodeRequest> first) {
        save(id, first);
        return true;
    }

    @Override
    public CodeRequest change(String id, Function<CodeRequest, Decided<CodeRequest>> decision) {
        return save(id, decision.apply(requests.get(id)));
    }

    private CodeRequest save(String id, Decided<CodeRequest> decided) {
        requests.put(id, decided.state());
        told.addAll(decided.facts());
        return decided.state();
    }

    @Override
    public boolean create(String id, FactSource source, Decided<CodeRequest> first) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CodeRequest change(String id, long version, Function<CodeRequest, Decided<CodeRequest>> decision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CodeRequest handle(String id, FactSource source, Function<CodeRequest, Decided<CodeRequest>> decision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String id) {
        requests.remove(id);
    }

    @Override
    public void forgetIssuedBefore(Instant unknown, Instant known) {
        throw new UnsupportedOperationException();
    }
}
