package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.jisr.registration.document.Folder;
import ma.jisr.registration.document.Folders;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The folders in the collection {@code folders}; two sparse indexes hold only those that have something due. */
@Repository
class MongoFolders extends AggregateDocuments<Folder> implements Folders {

    private static final String SCAN_DUE = "state.documents.scanDue";
    private static final String LOOSE_DUE = "state.loose.due";

    MongoFolders(AggregateContext context) {
        super(context, "folders", Folder.class);
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(sparse(SCAN_DUE), sparse(LOOSE_DUE));
    }

    private static IndexModel sparse(String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().sparse(true));
    }

    @Override
    public List<Folder> toScan(Instant now, int limit) {
        return due(SCAN_DUE, now, limit);
    }

    @Override
    public List<Folder> toTidy(Instant now, int limit) {
        return due(LOOSE_DUE, now, limit);
    }

    private List<Folder> due(String field, Instant now, int limit) {
        List<Folder> found = new ArrayList<>();
        for (Document document : collection().find(lte(field, Date.from(now))).limit(limit)) {
            found.add(read(document));
        }
        return found;
    }
}
