// Command score measures a system against a gold story set. It never reads stories itself, see package score.
package main

import (
	"os"

	"github.com/comity-project/comity/internal/score"
)

func main() { os.Exit(score.Main(os.Args[1:], os.Stdout, os.Stderr)) }
