package ma.jisr.registration.persistence;

import ma.jisr.registration.account.CodeRequest;
import ma.jisr.registration.account.CodeRequests;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** The code requests in the collection {@code code_requests}. */
@Repository
class MongoCodeRequests extends AggregateDocuments<CodeRequest> implements CodeRequests {

    MongoCodeRequests(AggregateContext context) {
        super(context, "code_requests", CodeRequest.class);
    }
}
