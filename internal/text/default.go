package text

import (
	_ "embed"
	"sync"
)

//go:embed model/english.bin
var embedded string

// Default returns the embedded model of English. It is loaded at the first call.
var Default = sync.OnceValue(func() *Model {
	m, err := Load(embedded)
	if err != nil {
		panic("text: the embedded model is broken: " + err.Error())
	}
	return m
})
