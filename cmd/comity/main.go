// Command comity reads news stories about countries and checks what they say against official statistics.
package main

import (
	"os"

	"github.com/comity-project/comity/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], cli.System())) }
