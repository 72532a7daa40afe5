package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.registration.account.Account;
import ma.jisr.registration.account.Accounts;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The accounts in the collection {@code accounts}; {@code account_keys} says which address opens which, by its blind
 * index as {@code _id}.
 */
@Repository
class MongoAccounts extends AggregateDocuments<Account> implements Accounts {

    private static final String ASKED = "state.erasure.askedAt";
    private static final String ENDED = "state.erasure.endedAt";

    private final MongoCollection<Document> keys;

    MongoAccounts(AggregateContext context) {
        super(context, "accounts", Account.class);
        this.keys = context.database().getCollection("account_keys");
    }

    @Override
    public String idOf(String index, String candidate) {
        Document known = known(index);
        if (known == null && Keys.inserted(keys, new Document("_id", index).append("account", candidate))) {
            return candidate;
        }
        Document winner = known == null ? known(index) : known;
        return java.util.Objects.requireNonNull(winner).getString("account");
    }

    @Override
    public void forgetAddress(String index, String account) {
        keys.deleteOne(and(eq("_id", index), eq("account", account)));
    }

    @Override
    protected List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(ASKED), new IndexOptions().sparse(true)));
    }

    @Override
    public List<String> beingForgotten(int limit) {
        return collection()
                .find(and(exists(ASKED), exists(ENDED, false)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(account -> account.getString("_id"))
                .into(new ArrayList<>());
    }

    private @Nullable Document known(String index) {
        return keys.find(eq("_id", index)).first();
    }
}
