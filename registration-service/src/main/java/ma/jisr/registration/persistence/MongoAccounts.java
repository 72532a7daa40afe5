package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
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

    private @Nullable Document known(String index) {
        return keys.find(eq("_id", index)).first();
    }
}
