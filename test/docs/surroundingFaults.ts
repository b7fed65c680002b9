import type { FaultGroup } from './faultCases';

export const surroundingFaults: readonly FaultGroup[] = [
	{
		title: 'Workspaces, settings, other extensions',
		cases: [
			{
				id: 'W1',
				fault: 'A repository brings settings along that move the address of the service',
				seen: 'Nothing: only the user’s own settings count, in trusted folders too.',
			},
			{
				id: 'W2',
				fault: 'A workspace file sets something that was never declared',
				seen: 'Nothing: one place reads settings, and only declared ones.',
			},
			{
				id: 'W3',
				fault: 'The address is not encrypted, has a password in it, a path, or is none',
				seen: 'What is wrong with it, in one sentence. Unencrypted goes for this computer only, in developer mode.',
			},
			{
				id: 'W4',
				fault: 'Restricted Mode, a virtual workspace, no folder, a remote host',
				seen: 'Everything works: no file of the workspace is needed.',
			},
			{
				id: 'W5',
				fault:
					'Another extension calls commands with arguments of its own, or looks for secrets in the exports',
				seen: 'Arguments change nothing; what costs something asks first; no secret is handed out.',
			},
			{
				id: 'W6',
				fault: 'An environment variable of a terminal or a task names another service',
				seen: 'Nothing: the environment is not read.',
			},
		],
	},
	{
		title: 'Text and addresses from the service',
		cases: [
			{
				id: 'S1',
				fault: 'The service sends links or commands inside its messages',
				seen: 'Sentences of ours. Nothing the service wrote gets into a notification as a link.',
			},
			{
				id: 'S2',
				fault: 'A plan’s name holds markup, an image or a command, shown in a tooltip',
				seen: 'The characters themselves. Nothing is fetched, nothing can be pressed.',
			},
			{
				id: 'S3',
				fault: 'Icons, text that turns direction, line breaks, ten thousand characters',
				seen: 'One short line of plain text.',
			},
			{
				id: 'S4',
				fault: 'Script and markup in names, plans and lists of features',
				seen: 'The characters themselves.',
			},
			{
				id: 'S5',
				fault: 'Text that closes the script of the panel’s page',
				seen: 'The characters themselves: there is no data in the page.',
			},
			{
				id: 'S6',
				fault: 'A payment page or link with another scheme, a user name, a port, a look-alike host',
				seen: 'It is not opened, and one sentence says so.',
			},
			{
				id: 'S7',
				fault: 'A link in the panel that leads to an address of the service',
				seen: 'The panel has no links: it names what was pressed, and the host knows the address.',
			},
			{
				id: 'S8',
				fault: 'A profile picture that tells who looks at it, or is no picture',
				seen: 'Initials, or a small picture that the host fetched once, without any sign of who asks.',
			},
		],
	},
	{
		title: 'The panel',
		cases: [
			{
				id: 'V1',
				fault: 'A script in the page, or another page, posts a state',
				seen: 'Nothing: only the editor’s messages are believed.',
			},
			{
				id: 'V2',
				fault: 'The page sends nonsense: wrong shape, prototype keys, endless depth, megabytes',
				seen: 'Nothing: it is dropped without an answer.',
			},
			{
				id: 'V3',
				fault: 'The page sends a thousand messages a second',
				seen: 'Twenty a second are heard; the editor stays quick.',
			},
			{
				id: 'V4',
				fault: 'A message comes before the page is ready, or after it was closed',
				seen: 'Nothing: what was asked for is carried out, and nobody touches a closed panel.',
			},
			{
				id: 'V5',
				fault: 'The panel is hidden, the window reloaded, the editor restarted',
				seen: 'The panel as it was: tab, scroll position, draft.',
			},
			{
				id: 'V6',
				fault: 'A section cannot be drawn',
				seen: 'A note with Reload in its place; the others go on.',
			},
			{
				id: 'V7',
				fault: 'The content security policy is loosened by accident',
				seen: 'Requests, pictures from elsewhere, forms, inline scripts and `eval` are blocked.',
			},
			{
				id: 'V8',
				fault: 'The page reaches for files outside its own folder',
				seen: 'They do not load.',
			},
			{
				id: 'V9',
				fault: 'The panel is opened twice, or two windows show it',
				seen: 'One panel in a window; each shows every state.',
			},
		],
	},
];
