package ma.jisr.notification.contact;

import ma.jisr.starter.aggregate.Aggregates;

/** The contacts, by applicant id. */
public interface Contacts extends Aggregates<Contact> {

    /** Keeps nothing of her; changes nothing if there is nothing. */
    void forget(String applicant);

    /** Keeps no empty contact of one who was forgotten; of anybody else nothing changes. */
    void forgetIfErased(String applicant);
}
