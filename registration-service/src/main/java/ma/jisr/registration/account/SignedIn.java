package ma.jisr.registration.account;

/** A sign-in that succeeded: whose it is, what she may do, and the token that prolongs it. */
public record SignedIn(String account, Rights rights, RefreshToken refreshToken) {}
