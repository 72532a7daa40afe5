package ma.jisr.local.database;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.TreeSet;

/** A database whose results depend on nothing but the order of its writes. */
final class OrderedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {
    private final UpsertIds upsertIds;

    OrderedDatabase(String name, CursorRegistry cursors, UpsertIds upsertIds) {
        super(name, cursors);
        this.upsertIds = upsertIds;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected OrderedCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new OrderedCollection(this, name, options, cursorRegistry, upsertIds);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedUniqueIndex(name, keys, sparse);
    }

    /** It constrains nothing and, here, speeds nothing up: remembering that it exists is enough. */
    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(name, keys);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    /** A unique index that answers in the order of insertion, not in the order of a hash table. */
    static final class OrderedUniqueIndex extends MemoryUniqueIndex {
        OrderedUniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
            super(name, keys, sparse);
        }

        @Override
        public synchronized Iterable<Integer> getPositions(Document query) {
            TreeSet<Integer> positions = new TreeSet<>();
            super.getPositions(query).forEach(positions::add);
            return positions;
        }

        /** Whether the query demands one value for each of this index's fields, beside whatever else it demands. */
        boolean narrows(Document demanded) {
            return demanded.keySet().containsAll(keys());
        }

        Iterable<Integer> narrow(Document demanded) {
            Document keys = new Document();
            keys().forEach(key -> keys.put(key, demanded.get(key)));
            return getPositions(keys);
        }
    }
}
