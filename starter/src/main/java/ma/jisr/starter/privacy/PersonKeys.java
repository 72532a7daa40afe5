package ma.jisr.starter.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The keys of persons, each in a document {@code {_id: person, key: sealed}} of {@code person_keys}.
 *
 * <p>An erased person keeps her document without the key, so that nothing that comes late makes her a new one. Copies
 * of a service keep an opened key in memory for up to a minute; an erasure is complete after that.
 */
public final class PersonKeys implements Rekeyed {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final MongoCollection<Document> collection;
    private final KeyEncryption encryption;
    private final Clock clock;
    private final Cache<String, PersonKey> opened = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    public PersonKeys(MongoDatabase database, KeyEncryption encryption, Clock clock) {
        this.collection = database.getCollection("person_keys");
        this.encryption = encryption;
        this.clock = clock;
    }

    /** The person's key; empty if she has none, or was erased. */
    public Optional<PersonKey> find(String person) {
        PersonKey known = opened.getIfPresent(person);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(stored(person)).flatMap(this::open);
    }

    /** The person's key, made now if she has none; empty if she was erased. */
    public Optional<PersonKey> findOrMake(String person) {
        Optional<PersonKey> found = find(person);
        if (found.isPresent() || isErased(person)) { // One that somebody else has made meanwhile is found below.
            return found;
        }
        try {
            byte[] sealed = encryption.seal(PersonKey.draw(), about(person));
            collection.insertOne(new Document("_id", person).append("key", new Binary(sealed)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return find(person);
    }

    /** @throws IllegalStateException naming the setting, if the master keys don't open what is stored */
    public void verify() {
        Document any = collection.find(exists("key")).first();
        if (any != null) {
            open(any);
        }
    }

    /** Deletes the key: whatever it has encrypted, here and in every backup, can't be read again. Repeatable. */
    public void erase(String person) {
        collection.updateOne(
                eq("_id", person),
                Updates.combine(Updates.unset("key"), Updates.set("erasedAt", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true));
        opened.invalidate(person);
    }

    public boolean isErased(String person) {
        Document stored = stored(person);
        return stored != null && !stored.containsKey("key");
    }

    @Override
    public String name() {
        return "person keys";
    }

    @Override
    public long rekey() {
        long changed = 0;
        for (Document document : collection.find(exists("key"))) {
            changed += rekey(document) ? 1 : 0;
        }
        return changed;
    }

    private boolean rekey(Document document) {
        String person = document.getString("_id");
        Binary sealed = document.get("key", Binary.class);
        if (encryption.isCurrent(sealed.getData())) {
            return false;
        }
        byte[] key = encryption.open(sealed.getData(), about(person));
        Binary anew = new Binary(encryption.seal(key, about(person)));
        // Guarded: a person who was erased meanwhile stays so.
        return collection
                        .updateOne(and(eq("_id", person), eq("key", sealed)), Updates.set("key", anew))
                        .getMatchedCount()
                == 1;
    }

    private @Nullable Document stored(String person) {
        return collection.find(eq("_id", person)).first();
    }

    private Optional<PersonKey> open(Document document) {
        Binary sealed = document.get("key", Binary.class);
        if (sealed == null) {
            return Optional.empty();
        }
        String person = document.getString("_id");
        PersonKey key = PersonKey.of(encryption.open(sealed.getData(), about(person)));
        opened.put(person, key);
        return Optional.of(key);
    }

    private static String about(String person) {
        return "person/" + person;
    }
}
