package ma.jisr.registration.staff;

import ma.jisr.starter.aggregate.Aggregates;

/** Where it is kept who is an administrator. */
public interface AdministratorsRegister extends Aggregates<Administrators> {}
