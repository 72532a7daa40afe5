package ma.jisr.notification.persistence;

import static com.mongodb.client.model.Filters.eq;

import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.contact.Contacts;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Contacts as documents, by applicant. */
@Repository
public class MongoContacts extends AggregateDocuments<Contact> implements Contacts {

    public MongoContacts(AggregateContext context) {
        super(context, "contacts", Contact.class);
    }

    @Override
    public void forget(String applicant) {
        collection().deleteOne(eq("_id", applicant));
    }
}
