package ma.jisr.incubator.accreditation;

/** What an incubator is called, in Arabic and in French; names of organisations aren't translated further. */
public record Names(String ar, String fr) {}
