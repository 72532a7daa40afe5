package ma.jisr.funding.persistence;

import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import ma.jisr.funding.round.ProgrammeRounds;
import ma.jisr.funding.round.Rounds;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Rounds in {@code rounds}, a document for each programme; the id is its code. */
@Repository
class MongoRounds extends AggregateDocuments<ProgrammeRounds> implements Rounds {

    MongoRounds(AggregateContext context) {
        super(context, "rounds", ProgrammeRounds.class);
    }

    /** Reads the few dozen there are, by {@code _id}. */
    @Override
    public List<ProgrammeRounds> all() {
        return collection().find().sort(ascending("_id")).map(this::read).into(new ArrayList<>());
    }
}
