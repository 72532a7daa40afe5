package ma.jisr.funding.programme;

/** Which part of every payment a partner of the programme's convention bears, in whole percent. */
public record ConventionShare(String partner, int percent) {}
