package ma.jisr.funding.ledger;

/**
 * What one partner of a convention has in a programme at one time, in centimes.
 *
 * @param committed its share of what is reserved for people and not drawn yet
 * @param drawn of what reached people, also what came back
 * @param remaining pledged, less what was drawn and didn't come back
 */
public record Statement(long pledged, long committed, long drawn, long returned, long recovered, long remaining) {}
