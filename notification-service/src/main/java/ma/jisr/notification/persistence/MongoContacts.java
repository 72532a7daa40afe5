package ma.jisr.notification.persistence;

import static com.mongodb.client.model.Filters.eq;

import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.contact.Contacts;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import ma.jisr.starter.privacy.PersonKeys;
import org.springframework.stereotype.Repository;

/** Contacts as documents, by applicant. */
@Repository
public class MongoContacts extends AggregateDocuments<Contact> implements Contacts {

    private final PersonKeys people;

    public MongoContacts(AggregateContext context) {
        super(context, "contacts", Contact.class);
        this.people = context.people().get();
    }

    /** Her key first: then nothing that is kept of her, here or in a backup, can be read any more. */
    @Override
    public void forget(String applicant) {
        people.erase(applicant);
        collection().deleteOne(eq("_id", applicant));
    }

    @Override
    public void forgetIfErased(String applicant) {
        if (people.isErased(applicant)) {
            collection().deleteOne(eq("_id", applicant));
        }
    }
}
