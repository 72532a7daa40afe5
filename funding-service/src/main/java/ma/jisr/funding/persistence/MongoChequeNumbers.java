package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import ma.jisr.funding.cheque.ChequeNumbers;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Cheque numbers in {@code cheque_numbers}, a document for each: {@code {_id, payment}}. All by {@code _id}. */
@Repository
class MongoChequeNumbers implements ChequeNumbers {

    private final MongoCollection<Document> collection;

    MongoChequeNumbers(MongoDatabase database) {
        this.collection = database.getCollection("cheque_numbers");
    }

    @Override
    public boolean take(String number, String payment) {
        try {
            collection.insertOne(new Document("_id", number).append("payment", payment));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return paymentOf(number).filter(payment::equals).isPresent();
        }
    }

    @Override
    public Optional<String> paymentOf(String number) {
        return Optional.ofNullable(collection.find(eq("_id", number)).first()).map(found -> found.getString("payment"));
    }

    @Override
    public Optional<String> firstUsed(List<String> numbers) {
        return Optional.ofNullable(collection
                        .find(in("_id", numbers))
                        .sort(Sorts.ascending("_id"))
                        .first())
                .map(found -> found.getString("_id"));
    }
}
