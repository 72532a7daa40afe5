package ma.jisr.notification.contact;

import ma.jisr.starter.aggregate.Aggregates;

/** The contacts, by applicant id. */
public interface Contacts extends Aggregates<Contact> {}
