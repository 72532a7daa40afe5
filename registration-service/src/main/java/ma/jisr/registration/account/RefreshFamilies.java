package ma.jisr.registration.account;

import ma.jisr.starter.aggregate.Aggregates;

/** The long sign-ins by their id. */
public interface RefreshFamilies extends Aggregates<RefreshFamily> {}
