package event

var debug = false
