package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.registration.client.PartnerClient;
import ma.jisr.registration.client.PartnerClients;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The clients in the collection {@code clients}, found and listed by their {@code _id}. */
@Repository
class MongoPartnerClients extends AggregateDocuments<PartnerClient> implements PartnerClients {

    MongoPartnerClients(AggregateContext context) {
        super(context, "clients", PartnerClient.class);
    }

    @Override
    public List<PartnerClient> after(@Nullable String id, int limit) {
        List<PartnerClient> found = new ArrayList<>();
        collection()
                .find(id == null ? empty() : gt("_id", id))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    @Override
    public boolean remove(String id) {
        return collection().deleteOne(eq("_id", id)).getDeletedCount() == 1;
    }
}
