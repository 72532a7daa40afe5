package ma.jisr.notification.contact;

import ma.jisr.notification.InMemoryAggregates;

/** Contacts in memory, for tests. */
public class InMemoryContacts extends InMemoryAggregates<Contact> implements Contacts {}
