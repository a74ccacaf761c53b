package comity

import "errors"

// Conditions that callers tell apart. They are wrapped with what was attempted; the command line turns them into exit codes.
var (
	ErrNoData  = errors.New("no observation")                  // nothing on record answers the question
	ErrInput   = errors.New("bad input")                       // the user's file, flag or address cannot be used as it is
	ErrLocked  = errors.New("database in use")                 // another process holds the store
	ErrVersion = errors.New("database is from a newer comity") // the store's schema is unknown to this build
)
