package ma.jisr.notification.contact;

import java.util.HashSet;
import java.util.Set;
import ma.jisr.notification.InMemoryAggregates;

/** Contacts in memory, for tests. */
public class InMemoryContacts extends InMemoryAggregates<Contact> implements Contacts {

    private final Set<String> erased = new HashSet<>();

    @Override
    public synchronized void forget(String applicant) {
        erased.add(applicant);
        super.forget(applicant);
    }

    @Override
    public synchronized void forgetIfErased(String applicant) {
        if (erased.contains(applicant)) {
            super.forget(applicant);
        }
    }
}
