package ma.jisr.journey;

/**
 * Somebody who knocks at every door: a column of the access matrix.
 *
 * @param file the registration that she asks about
 * @param owner whether it is hers, or typed by her
 */
record Actor(String column, Api api, String file, boolean owner) {}
